import { runCommand } from './lib/command.ts';
import { mirrorSite } from './mirror/mirror-site.ts';

// npm run mirror: the built site as a folder and a zip that work from disk; nothing is made anew that is as it was.
await runCommand(mirrorSite);
