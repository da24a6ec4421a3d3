import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { countsVariable } from './counts.mjs';

/** A mocha reporter: dots, or lines with the option `list`, failures in full; leaves the counts for our caller. */
export default class CountingReporter {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    const Shown = options.reporterOptions?.list === undefined ? Mocha.reporters.Dot : Mocha.reporters.Spec;
    this.shown = new Shown(runner, options);
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const file = process.env[countsVariable];
      const counts = { passed: passes, failed: failures, skipped: pending };
      if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
    });
  }
}
