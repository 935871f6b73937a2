import type { Report } from './report.js';

/** A report as a person reads it. */
export function asText(report: Report): string {
  if (report.error) return `${report.error.says}\n${report.error.help}`;
  const lines = [
    `Written by: ${report.writtenBy}${report.prodid === '' ? '' : ` (${report.prodid})`}`,
    `Events: ${report.events}${report.cancelled > 0 ? `, of these cancelled: ${report.cancelled}` : ''}`,
  ];
  if (report.firstNight)
    lines.push(
      `Nights taken: ${report.nightsTaken}, the first ${report.firstNight}, the last ${report.lastNight}`,
    );
  else lines.push('Nights taken: none');
  if (report.problems.length === 0) lines.push('Nothing is wrong with it.');
  for (const { says, help, times, found } of report.problems) {
    lines.push('', `${says}${times > 1 ? ` (${times} times)` : ''} ${help}`);
    if (found !== undefined) lines.push(`  The first: ${found}`);
  }
  return lines.join('\n');
}
