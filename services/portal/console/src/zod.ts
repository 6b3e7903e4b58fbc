import { z } from 'zod';

// The portal's content policy forbids compiling code from text, zod's fast path.
z.config({ jitless: true });

export { z };
