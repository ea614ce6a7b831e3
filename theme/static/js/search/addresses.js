/**
 * The address as a history of what was asked. What is being typed stands in the
 * address at once, but becomes a step of the history only when it is settled.
 * Each step remembers how far the page was scrolled.
 */

const PAUSE = 250;

/** @param {(y: number) => void} went is told where a step back or forth had been scrolled to */
export function addresses(went) {
  let settled = location.search;
  let waiting = 0;

  const remember = () => history.replaceState({ ...history.state, y: scrollY }, "");
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, PAUSE);
  }, { passive: true });
  addEventListener("popstate", ({ state }) => {
    clearTimeout(waiting);
    if (location.search === settled) return;
    settled = location.search;
    went(state?.y ?? 0);
  });

  return {
    remember,

    /** @param {string} search what is asked so far */
    draft(search) {
      replace(search);
    },

    /** @param {string} search what was meant by the address, in the same step */
    mend(search) {
      replace(search);
      settled = search;
    },

    /** @param {string} search what is asked now */
    settle(search) {
      clearTimeout(waiting);
      if (search !== settled) {
        replace(settled);
        history.pushState({ y: 0 }, "", location.pathname + search);
      } else replace(search);
      settled = search;
      restoration();
    },
  };
}

/** @param {string} search */
function replace(search) {
  history.replaceState({ y: scrollY }, "", location.pathname + search);
  restoration();
}

/** A list that a script makes stands too late for the browser to scroll it; the server's list does not. */
function restoration() {
  history.scrollRestoration = location.search ? "manual" : "auto";
}
