import { parseOrigin } from '../../controller/origin';
import { present } from '../../path/present';

/** A controller that the environment names. */
export interface EnvironmentController {
  readonly origin: string;
  readonly username?: string;
  /** Taken over only when a person says so. */
  readonly password?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The controller in the variables that Cisco's Python SDK reads: `DNA_CENTER_BASE_URL`, `DNA_CENTER_USERNAME`,
 * `DNA_CENTER_PASSWORD`. `noAddress`: not set; `badAddress`: not an https address.
 */
export function readEnvironment(
  environment: Environment,
): EnvironmentController | 'noAddress' | 'badAddress' {
  const address = parseOrigin(environment['DNA_CENTER_BASE_URL'] ?? '');
  if ('problem' in address) return address.problem === 'empty' ? 'noAddress' : 'badAddress';
  const username = environment['DNA_CENTER_USERNAME']?.trim();
  const password = environment['DNA_CENTER_PASSWORD'];
  return present({
    origin: address.origin,
    username: username === '' ? undefined : username,
    password: password === '' ? undefined : password,
  });
}
