import { config } from 'zod';

// The schemas' library would otherwise try to make code from text, which the policy forbids and the browser reports.
config({ jitless: true });
