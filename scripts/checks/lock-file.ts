import { readFileSync } from 'node:fs';

/** Holds that `npm ci` will accept the lock file: every optional dependency that it names has its package, every version is pinned. */
interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));

const paths = Object.keys(lock.packages);
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
  Object.keys(optionalDependencies ?? {})
    .filter((name) => !isLocked(name, path))
    .map((name) => `${path || 'package.json'}: optional dependency ${name} has no package in the lock file`),
);
const unpinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  .map(([name, version]) => `package.json: ${name} is not pinned exactly (${version})`);
const addressed = Object.entries(lock.packages)
  .filter(([, { resolved }]) => resolved !== undefined)
  .map(([path]) => `package-lock.json: ${path} holds a download address`);

const problems = [...missing, ...unpinned, ...addressed];
for (const problem of problems) console.error(problem);
console.log(`${paths.length} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** npm looks for a package in the node_modules of each folder up to the root. */
function isLocked(name: string, from: string): boolean {
  const folders = from.split('/node_modules/').map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
  return [...folders, ''].some((folder) =>
    Object.hasOwn(lock.packages, folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`),
  );
}
