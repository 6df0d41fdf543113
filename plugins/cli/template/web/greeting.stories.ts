import { type FakeRoute, mountForTest } from 'inlay/sdk/web/testing';
import en from '../locales/en.json' with { type: 'json' };
import Greeting from './greeting.ts';

export default { title: 'My module/Greeting' };

/** Mounts the widget with a server that is pretended at the border of the network. */
function show(routes: Record<`${'GET' | 'POST'} /${string}`, FakeRoute>): HTMLElement {
  const place = document.createElement('div');
  void mountForTest(Greeting, { module: 'my-module', routes, messages: en }).then(({ element }) =>
    place.append(element),
  );
  return place;
}

const id = '01K00000000000000000000000';

export const Works = {
  render: () =>
    show({
      'POST /greetings': () => ({ jobId: id }),
      'GET /greetings/:id': () => ({ id, name: 'Ada', text: 'Hello, Ada!' }),
    }),
};

export const Fails = {
  render: () =>
    show({
      'POST /greetings': () => {
        throw new Error('No server.');
      },
    }),
};
