/** How long the processor itself is busy with something, in milliseconds: other work on the machine does not count. */
export function timeOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}
