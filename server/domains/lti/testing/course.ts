/** Whether the page of the LMS keeps data for the tool, refuses to, says nothing, or does not offer it. */
export type CourseStorage = 'kept' | 'refused' | 'silent' | 'none';

/** A page of an LMS with a tool in a frame; it keeps data as LTI postMessage Storage 0.1 §2 says. */
export const writeCourse = (toolUrl: string, storage: CourseStorage): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A course</title>
<h1>A course</h1>
<iframe title="Tool" src="${toolUrl.replaceAll('&', '&amp;')}" width="800" height="600"></iframe>
<script>
  const kept = new Map();
  window.heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    heard.push(data.subject);
    const { subject, message_id, key, value } = data;
    const name = JSON.stringify([origin, key]);
    const answer = (rest) => source.postMessage({ subject: subject + '.response', message_id, ...rest }, origin);
    if (subject !== 'lti.put_data' && subject !== 'lti.get_data') return;
    if (${storage === 'silent'}) return;
    if (${storage === 'refused'}) return answer({ error: { code: 'storage_exhaustion', message: 'No.' } });
    if (subject === 'lti.put_data') kept.set(name, value);
    answer({ key, value: kept.get(name) ?? null });
  });
</script></html>`;
