export { acceptScan, type FileRefusalCode, scanBytesMax, type VirusScan } from './accept-scan.ts';
export { clamdScan } from './clamd.ts';
export { type FileKind, fileKindOf, mediaTypes } from './file-kind.ts';
export { type FileStore, localFileStore } from './file-store.ts';
