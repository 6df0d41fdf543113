// Shows the server that this browser began the launch, without a cookie. LTI Client Side postMessages 0.1 and
// LTI postMessage Storage 0.1: the LMS keeps the proof in a frame of its own; only its origin is heard.
const task = JSON.parse(document.getElementById('inlay-task').textContent);

const patience = 1500;

function findFrame(name) {
  const around = parent === window ? opener : parent;
  if (!around || name === '_parent') return around;
  try {
    return around.frames[name] ?? around;
  } catch {
    return around;
  }
}

/** The answer of the LMS; undefined where it refuses or says nothing. */
function ask(message) {
  return new Promise((resolve) => {
    const frame = findFrame(task.target);
    if (!frame) return resolve(undefined);
    const id = crypto.randomUUID();
    const hear = ({ origin, data }) => {
      if (origin !== task.origin || data?.message_id !== id) return;
      if (data.subject !== `${message.subject}.response`) return;
      end(data.error ? undefined : data);
    };
    const end = (answer) => {
      removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(end, patience, undefined);
    addEventListener('message', hear);
    frame.postMessage({ ...message, message_id: id }, task.origin);
  });
}

function answer(proof) {
  const form = document.getElementById('inlay-answer');
  form.elements.proof.value = typeof proof === 'string' ? proof : '';
  form.submit();
}

function readSession(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return undefined;
  }
}

function writeSession(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The browser keeps nothing at all; the cookie may still be there.
  }
}

const tasks = {
  put: async () => {
    await ask({ subject: 'lti.put_data', key: task.key, value: task.proof });
    location.replace(task.next);
  },
  get: async () => {
    const found = await ask({ subject: 'lti.get_data', key: task.key });
    answer(found?.value);
  },
  begin: () => {
    writeSession(task.key, task.proof);
    location.replace(task.next);
  },
  end: () => {
    answer(readSession(task.key));
  },
};
tasks[task.name]();
