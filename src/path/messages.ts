import { compareMessages } from './compareMessages';
import { damageMessages } from './damageMessages';
import { deviceMessages } from './deviceMessages';
import { errorMessages } from './errorMessages';
import { fileMessages } from './fileMessages';
import { hintMessages } from './hintMessages';
import { pageMessages } from './pageMessages';
import { problemMessages } from './problemMessages';
import { reasonMessages } from './reasonMessages';
import { unitMessages } from './unitMessages';
import { verdictMessages } from './verdictMessages';

/** Every sentence that a result may carry, in English; ids never change, texts may. */
export const messages = {
  ...verdictMessages,
  ...compareMessages,
  ...hintMessages,
  ...errorMessages,
  ...damageMessages,
  ...deviceMessages,
  ...fileMessages,
  ...pageMessages,
  ...problemMessages,
  ...reasonMessages,
  ...unitMessages,
} as const;

export type MessageId = keyof typeof messages;
