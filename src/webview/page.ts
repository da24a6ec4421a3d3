import './page.css';
import { assertNever } from '../path/assertNever';
import type { ToPage } from '../path/pageProtocol';
import { readMessage } from './readMessage';
import { ResultPage } from './resultPage';

/** From this width on the details stand beside the list. */
const wide = matchMedia('(min-width: 880px)');

const api = acquireVsCodeApi();
const page = new ResultPage(document.body, api, wide);

addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
  const message = origin === window.origin ? readMessage(data) : undefined;
  if (message !== undefined) obey(message);
});
api.postMessage({ type: 'ready' });

function obey(message: ToPage): void {
  switch (message.type) {
    case 'state':
      return page.receive(message.view);
    case 'show':
      return page.showView(message.view);
    case 'filter':
      return page.focusFilter();
    default:
      return assertNever(message);
  }
}
