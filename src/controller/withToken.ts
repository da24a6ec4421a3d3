import { message } from '../path/message';
import { ControllerError } from './controllerError';
import type { Ask, Question } from './exchange';
import type { Session } from './session';

/** Adds the session's token to every question; a 401 leads to one new login and one more try. */
export function withToken(ask: Ask, session: Session): Ask {
  return async (question, signal) => {
    const token = await session.token(signal);
    const answer = await ask(authorized(question, token), signal);
    if (answer.status !== 401) return answer;
    session.drop(token);
    const fresh = await session.token(signal);
    const second = await ask(authorized(question, fresh), signal);
    if (second.status !== 401) return second;
    session.drop(fresh);
    const { purpose } = question;
    throw new ControllerError('signInRefused', {
      status: 401,
      purpose,
      reason: message('reason.ownToken'),
    });
  };
}

/**
 * The same for questions that are not worth a login: without a token at hand nothing is sent, and one that is refused is
 * forgotten. Rejects with an `aborted` error in both cases.
 */
export function withHeldToken(ask: Ask, session: Session): Ask {
  return async (question, signal) => {
    const { heldToken } = session;
    if (heldToken === undefined) throw new ControllerError('aborted');
    const answer = await ask(authorized(question, heldToken), signal);
    if (answer.status !== 401) return answer;
    session.drop(heldToken);
    throw new ControllerError('aborted');
  };
}

function authorized(question: Question, token: string): Question {
  return { ...question, headers: { ...question.headers, 'X-Auth-Token': token } };
}
