import * as v from 'valibot';
import { boolean, text, time } from './leaves';

/** GET /task/{id} and each item of GET /task/{id}/tree. */
export const taskSchema = v.looseObject({
  isError: boolean,
  endTime: time,
  progress: text,
  failureReason: text,
  errorCode: text,
});

export type WireTask = v.InferOutput<typeof taskSchema>;
