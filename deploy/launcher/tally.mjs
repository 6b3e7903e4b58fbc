/** Adds up what passed and failed; `N passed, N failed` is the last line of a run. */
export function newTally() {
  const rows = [];
  const sum = (field) => rows.reduce((total, row) => total + row[field], 0);
  return {
    count: (name, passed, failed) => rows.push({ name, passed, failed, note: '' }),
    notRun: (name, note) => rows.push({ name, passed: 0, failed: 0, note }),
    close() {
      console.log('');
      for (const { name, passed, failed, note } of rows) {
        const mark = note ? '○' : failed > 0 ? '✘' : '✔';
        console.log(`${mark} ${name.padEnd(12)} ${note || `${passed} passed, ${failed} failed`}`);
      }
      console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
      return sum('failed') === 0 ? 0 : 1;
    },
  };
}
