// Notes what places that speak by themselves come to say: each change of the words of one, once.
const PLACES = "[aria-live], [role=status], [role=alert], output";
const words = (place) => (place.checkVisibility() ? imProbe.text(place) : "");
const known = new Map(imProbe.all(host, PLACES).map((place) => [place, words(place)]));
imProbe.heard = [];
const listen = () => {
  const places = imProbe.all(host, PLACES);
  for (const place of places) {
    const said = words(place);
    // A place that comes with its words is an alert, or it is not read.
    const before = known.get(place) ?? (place.role === "alert" ? "" : said);
    known.set(place, said);
    if (said !== before && said) imProbe.heard.push(said);
  }
};
new MutationObserver(listen).observe(imProbe.root(host), {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["hidden"],
});
