/**
 * Reloads a page of the preview when its own bytes changed, and shows over it what is wrong.
 * @typedef {{where: string, field: string, severity: string, what: string, mend: string}} Row
 * @typedef {{language: string, title: string, mend: string, rows: Row[], more: string}} Report
 */
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  let edition = own.dataset.edition ?? "";
  let shown = "null";
  /** @type {EventSource | undefined} */
  let source;
  /** @type {HTMLElement | undefined} */
  let host;

  // A browser opens some six connections to a host: pages in the background give theirs up.
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("/_preview/events");
    source.onmessage = ({ data }) => hear(JSON.parse(data));
    source.onerror = () => source?.readyState === EventSource.CLOSED && setTimeout(listen, 1000);
  };

  /** @param {{edition: number, report: Report | null}} state */
  const hear = async ({ edition: now, report }) => {
    show(report);
    if (String(now) === edition) return;
    const asked = new URLSearchParams({ since: edition });
    for (const path of [location.pathname, ...fetched()]) asked.append("at", path);
    const answer = await fetch(`/_preview/changed?${asked}`);
    if ((await answer.text()) === "yes") location.reload();
    else edition = String(now);
  };

  const fetched = () =>
    performance.getEntriesByType("resource")
      .filter((one) => /** @type {PerformanceResourceTiming} */ (one).initiatorType === "fetch")
      .map((one) => new URL(one.name))
      .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/_preview/"))
      .map(({ pathname }) => pathname);

  /** @param {Report | null} report */
  const show = (report) => {
    if (JSON.stringify(report) === shown) return;
    shown = JSON.stringify(report);
    host?.remove();
    host = undefined;
    if (!report) return;
    host = element("div", "", { id: "preview-report", lang: report.language });
    const frame = element("details", "", { open: "", role: "alert" });
    const list = element("ol");
    list.append(...report.rows.map((row) => line(row, report)));
    frame.append(element("summary", report.title), list, element("p", report.more));
    const style = element("link", "", { rel: "stylesheet", href: "/_preview/report.css" });
    host.attachShadow({ mode: "open" }).append(style, frame);
    document.body.append(host);
  };

  /** @param {Row} row @param {Report} report */
  const line = ({ where, field, severity, what, mend }, report) => {
    const found = element("li");
    const place = element("p", "", { class: "place" });
    place.append(element("code", where), " ", element("b", field), " ", element("i", severity));
    found.append(place, element("p", what), element("p", `${report.mend}: ${mend}`, { class: "mend" }));
    return found;
  };

  /** @param {string} name @param {string} text @param {Record<string, string>} attributes */
  const element = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
  listen();
})();
