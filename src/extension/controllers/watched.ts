import type { Controller } from '../../controller/controller';

/** The same controller, with `heard` told how each call ended: without an error, it was answered. */
export function watched<C extends Controller>(controller: C, heard: (error?: unknown) => void): C {
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
    login: signal => listen(controller.login(signal)),
    initiatePathTrace: (request, signal) => listen(controller.initiatePathTrace(request, signal)),
    getPath: (id, include, signal) => listen(controller.getPath(id, include, signal)),
    getTask: (id, signal) => listen(controller.getTask(id, signal)),
    listTraces: (filter, signal) => listen(controller.listTraces(filter, signal)),
    deleteTrace: (id, signal) => listen(controller.deleteTrace(id, signal)),
  };
}
