import { execFile } from 'node:child_process';

/** The fields of an audit document that the summary uses. */
interface Audit {
  detection: { kind: string };
  report: { issuer: string | null; year: number | null; format: string } | null;
  findings: { rule: string; outcome: string; severity: string; message: string }[];
}

/** Audits a saved page with the command, as `npm run audit` does, and returns the result in a few lines. */
export async function auditSummary(file: string): Promise<string> {
  const { detection, report, findings }: Audit = JSON.parse(await runAudit(file));
  const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
  return [
    `kind       ${detection.kind}`,
    `issuer     ${report?.issuer ?? 'none'}`,
    `year       ${report?.year ?? 'none'}`,
    `format     ${report?.format ?? 'none'}`,
    `findings   ${count('failed')} failed, ${count('incomplete')} incomplete`,
    ...findings.map(({ outcome, severity, rule, message }) => `  ${outcome} ${severity}  ${rule}: ${message}`),
  ].join('\n');
}

/** Returns the command's output. Its exit status is 1 if a finding failed, which is no failure of the command. */
function runAudit(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', 'lib/cli/index.ts', 'audit', file];
    execFile(process.execPath, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (!error || error.code === 1) resolve(stdout);
      else reject(new Error(`The audit of ${file} failed: ${stderr.trim() || error.message}`));
    });
  });
}
