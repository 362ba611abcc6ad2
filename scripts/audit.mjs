// What users install beside isnad: prints the tree, and fails where a package has an install script or a known
// vulnerability. Where the registry answers no audits (a mirror), the vulnerabilities are said to be unknown.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.dev);
for (const [path, { version, optional, devOptional, hasInstallScript }] of installed) {
  const kind = optional || devOptional ? ' (optional)' : '';
  const script = hasInstallScript ? ', HAS AN INSTALL SCRIPT' : '';
  console.log(`${path.replace('node_modules/', '')} ${version}${kind}${script}`);
}
const withScripts = installed.filter(([, entry]) => entry.hasInstallScript);
console.log(`${installed.length} packages, ${withScripts.length} with an install script`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const found = JSON.parse(stdout || '{}').metadata?.vulnerabilities;
console.log(
  found ? `${found.total} known vulnerabilities` : 'vulnerabilities unknown: the registry gave no audit',
);
process.exitCode = withScripts.length > 0 || found?.total > 0 ? 1 : 0;
