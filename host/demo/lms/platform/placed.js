// The tool's answer has been taken in: tells the page of the course around this frame, or the window that opened it.
{
  const around = parent === window ? opener : parent;
  const { placed } = document.currentScript.dataset;
  around?.postMessage({ subject: 'northfield.placed', placed: Number(placed) }, location.origin);
}
