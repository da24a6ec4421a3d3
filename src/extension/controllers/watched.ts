import type { Controller } from '../../controller/controller';
import type { Generation } from '../../path/trace';

/** How a call ended: without an error it was answered; a sign-in tells what the controller speaks. */
export type Heard = (error?: unknown, generation?: Generation) => void;

/** The same controller, with `heard` told how each call ended. */
export function watched<C extends Controller>(controller: C, heard: Heard): C {
  const listen = async <T>(call: Promise<T>): Promise<T> => {
    try {
      const answer = await call;
      heard();
      return answer;
    } catch (error) {
      heard(error);
      throw error;
    }
  };
  return {
    ...controller,
    login: async signal => {
      const generation = await listen(controller.login(signal));
      heard(undefined, generation);
      return generation;
    },
    initiatePathTrace: (request, signal) => listen(controller.initiatePathTrace(request, signal)),
    getPath: (id, include, signal) => listen(controller.getPath(id, include, signal)),
    getTask: (id, signal) => listen(controller.getTask(id, signal)),
    listTraces: (filter, signal) => listen(controller.listTraces(filter, signal)),
    deleteTrace: (id, signal) => listen(controller.deleteTrace(id, signal)),
  };
}
