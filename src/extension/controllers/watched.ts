import type { CatalystCenter } from '../../controller/deviceCommands';
import type { Reading } from '../../controller/reading';
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
    ...watchedReading(controller, listen),
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

function watchedReading(
  { search, ...reading }: Reading,
  listen: <T>(call: Promise<T>) => Promise<T>,
): Reading {
  return {
    search: {
      devicesByName: (text, signal, inTurn) => listen(search.devicesByName(text, signal, inTurn)),
      devicesByAddress: (text, match, signal) => listen(search.devicesByAddress(text, match, signal)),
      devicesByMac: (mac, signal) => listen(search.devicesByMac(mac, signal)),
      hostsByMac: (mac, signal) => listen(search.hostsByMac(mac, signal)),
    },
    getRelease: signal => listen(reading.getRelease(signal)),
    getDevices: (ids, signal) => listen(reading.getDevices(ids, signal)),
    getInterfaces: (deviceId, signal) => listen(reading.getInterfaces(deviceId, signal)),
    getInterfacesByAddress: (address, signal) => listen(reading.getInterfacesByAddress(address, signal)),
  };
}
