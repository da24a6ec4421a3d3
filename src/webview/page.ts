import './page.css';
import { readMessage } from './readMessage';
import { ResultPage } from './resultPage';

/** From this width on the details stand beside the list. */
const wide = matchMedia('(min-width: 880px)');

const api = acquireVsCodeApi();
const page = new ResultPage(document.body, api, wide);

addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
  const message = origin === window.origin ? readMessage(data) : undefined;
  if (message?.type === 'state') page.receive(message.view);
});
api.postMessage({ type: 'ready' });
