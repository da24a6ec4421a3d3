import { noRequests, type RequestCounts } from '../path/trace';
import { controllerErrorDetails, controllerErrorKind } from './describeError';
import type { Ask } from './exchange';

/** Counts and logs the requests to one controller and remembers its clock. */
export class Ledger {
  counts: RequestCounts = noRequests;
  controllerTimeMs: number | undefined;

  constructor(
    private readonly log: (line: string) => void,
    private readonly now: () => number,
  ) {}

  /** One line per request: `GET /flow-analysis/{id} 200 84 ms`, or `… unreachable ECONNREFUSED 3 ms`. Never an id, a header or a body. */
  keeping(ask: Ask): Ask {
    return async (question, signal) => {
      const { method, template, purpose } = question;
      this.counts = { ...this.counts, [purpose]: this.counts[purpose] + 1 };
      const startedMs = this.now();
      const note = (outcome: string | number): void =>
        this.log(`${method} ${template} ${outcome} ${this.now() - startedMs} ms`);
      try {
        const answer = await ask(question, signal);
        this.controllerTimeMs = answer.dateMs ?? this.controllerTimeMs;
        note(answer.status);
        return answer;
      } catch (error) {
        const { code = '' } = controllerErrorDetails(error);
        note(`${controllerErrorKind(error) ?? 'unexpected'} ${code}`.trim());
        throw error;
      }
    };
  }
}
