import { ControllerError } from './controllerError';
import type { Answer, Ask, Question } from './exchange';
import type { Session } from './session';

/** Adds the session's token to every question; a 401 leads to one new login and one more try. */
export function withToken(ask: Ask, session: Session): Ask {
  async function askWith(token: string, question: Question, signal: AbortSignal): Promise<Answer> {
    return ask({ ...question, headers: { ...question.headers, 'X-Auth-Token': token } }, signal);
  }
  return async (question, signal) => {
    const token = await session.token(signal);
    const answer = await askWith(token, question, signal);
    if (answer.status !== 401) return answer;
    session.drop(token);
    const fresh = await session.token(signal);
    const second = await askWith(fresh, question, signal);
    if (second.status !== 401) return second;
    session.drop(fresh);
    const { purpose } = question;
    throw new ControllerError('signInRefused', {
      status: 401,
      purpose,
      reason: 'its own new token was refused',
    });
  };
}
