// Notes what places that speak by themselves come to say: each time that one gets words, once.
const PLACES = "[aria-live], [role=status], [role=alert], output";
imProbe.heard = [];
const listen = (records) => {
  const spoken = new Set();
  for (const { target } of records) {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const place = element?.closest(PLACES);
    if (place) spoken.add(place);
    // An alert speaks when it comes; another place that comes with its words is not read.
    for (const alert of element?.querySelectorAll("[role=alert]") ?? []) {
      if (records.some((it) => [...it.addedNodes].includes(alert))) spoken.add(alert);
    }
  }
  for (const place of spoken) {
    const said = place.isConnected && place.checkVisibility() ? imProbe.text(place) : "";
    if (said) imProbe.heard.push(said);
  }
};
new MutationObserver(listen).observe(imProbe.root(host), { subtree: true, childList: true, characterData: true });
