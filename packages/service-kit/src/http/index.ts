export { type Access, type Identify, requireDistrict, type Scope } from './access.ts';
export {
  type ActorSigner,
  type ActorVerifier,
  createActorSigner,
  createActorVerifier,
  generateActorKeys,
} from './actor-token.ts';
export type { CommandDoor, Doors, PersonContext, QueryContext, QueryDoor } from './doors.ts';
export { requireVersion } from './if-match.ts';
export { actionsOf, Flag, ListQuery, listOf } from './lists.ts';
export { kitRefusals, type Problem, type RefusalText, type RefusalTexts } from './problem.ts';
export { type SavedName, sendFile } from './send-file.ts';
export { fileBytesMax, type HttpServer } from './server.ts';
export { acceptFiles, requireFile, type UploadedFile } from './uploaded-file.ts';
