// A page of the LMS keeps small data for a tool in its frame: LTI Client Side postMessages 0.1 and LTI postMessage
// Storage 0.1. `data-storage` says whether it does: kept, refused, silent, none.
{
  const mood = document.currentScript.dataset.storage;
  const kept = new Map();
  const most = { entries: 50, key: 500, value: 5000 };
  const subjects = ['lti.capabilities', 'lti.put_data', 'lti.get_data', 'lti.frameResize'];

  /** Subjects in the order in which tools sent them. */
  window.heard = [];

  const fail = (code, message) => ({ error: { code, message } });

  const tasks = {
    'lti.capabilities': () => ({ supported_messages: subjects.map((subject) => ({ subject })) }),
    'lti.put_data': ({ key, value }, origin) => {
      if (mood === 'refused') return fail('storage_exhaustion', 'This page keeps nothing.');
      const name = JSON.stringify([origin, key]);
      if (value === null || value === undefined) {
        kept.delete(name);
        return { key, value: null };
      }
      if (typeof key !== 'string' || typeof value !== 'string')
        return fail('bad_request', 'Key and value must be texts.');
      const full = kept.size >= most.entries && !kept.has(name);
      if (full || key.length > most.key || value.length > most.value)
        return fail('storage_exhaustion', 'This is more than this page keeps.');
      kept.set(name, value);
      return { key, value };
    },
    'lti.get_data': ({ key }, origin) => {
      if (mood === 'refused') return fail('storage_exhaustion', 'This page keeps nothing.');
      return { key, value: kept.get(JSON.stringify([origin, key])) ?? null };
    },
  };

  const resize = (source, height) => {
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && Number.isFinite(height))
        frame.style.height = `${Math.min(Math.max(height, 150), 5000)}px`;
  };

  addEventListener('message', ({ data, origin, source }) => {
    const subject = data?.subject;
    if (typeof subject !== 'string' || !subject.startsWith('lti.')) return;
    window.heard.push(subject);
    if (subject === 'lti.frameResize') return resize(source, Number(data.height));
    if (mood === 'silent' || mood === 'none') return;
    const result =
      tasks[subject]?.(data, origin) ?? fail('unsupported_subject', 'This page knows no such message.');
    source.postMessage({ subject: `${subject}.response`, message_id: data.message_id, ...result }, origin);
  });
}
