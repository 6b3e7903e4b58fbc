// Completes package-lock.json with the optional platform packages (other systems' binaries) that could not be
// resolved where the lockfile was written. Without them `npm ci` of npm 11 refuses the lockfile ("Missing: … from lock file"),
// and other systems would install no binary. Usage: node complete-lockfile.mjs [path to package-lock.json]
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const systems = {
  darwin: /darwin/,
  linux: /linux/,
  win32: /win32|windows|-win-/,
  android: /android/,
  freebsd: /freebsd/,
  openharmony: /openharmony/,
};
const processors = {
  arm64: /arm64|aarch64/,
  x64: /x64|amd64|-64$/,
  ia32: /ia32|386/,
  ppc64: /ppc64/,
  s390x: /s390x/,
  riscv64: /riscv64/,
  loong64: /loong64/,
  wasm32: /wasm32/,
  arm: /arm/,
};
const first = (table, name) => Object.keys(table).find((key) => table[key].test(name));

let added = 0;
for (const [path, meta] of Object.entries({ ...packages })) {
  for (const [name, spec] of Object.entries(meta.optionalDependencies ?? {})) {
    if (
      [`${path}/node_modules/${name}`, `node_modules/${name}`].some((key) => packages[key]?.version)
    )
      continue;
    const version = spec.replace(/^[\^~]/, '');
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${name}: "${spec}" is not an exact version; complete it by hand`);
    const os = first(systems, name);
    const cpu = first(processors, name);
    const libc = /musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(meta.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
    console.log(`added ${name} ${version} (${os ?? 'any system'}, ${cpu ?? 'any processor'})`);
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} added`);
