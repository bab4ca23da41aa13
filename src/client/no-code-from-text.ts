// The schemas' library tries whether it may make code from text, which the policy forbids and browsers report. This is
// what its `config({ jitless: true })` sets; it must stand before the library is loaded.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
