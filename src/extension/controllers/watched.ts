import type { CatalystCenter } from '../../controller/deviceCommands';
import type { Generation } from '../../path/trace';

/** How a call ended: without an error it was answered; a sign-in tells what the controller speaks. */
export type Heard = (error?: unknown, generation?: Generation) => void;

/** The same controller, with `heard` told how each call ended. */
export function watched(controller: CatalystCenter, heard: Heard): CatalystCenter {
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
  const { devices } = controller;
  return {
    ...controller,
    devices: {
      listReadWords: signal => listen(devices.listReadWords(signal)),
      startCommand: (id, command, signal) => listen(devices.startCommand(id, command, signal)),
      getAnswer: (fileId, asked, signal) => listen(devices.getAnswer(fileId, asked, signal)),
      syncDevice: (id, signal) => listen(devices.syncDevice(id, signal)),
    },
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
