// Draws with ECharts once it is there; without it the tables are opened instead
const LIGHT = {
  ink: '#1c2733', soft: '#5b6875', line: '#dfe3e8', paper: '#ffffff', blue: '#0b5fff', pale: '#c9dcff', orange: '#b45309', band: '#e6f5ec'
};
const DARK = {
  ink: '#e6eaef', soft: '#a3aeba', line: '#333d48', paper: '#1b222a', blue: '#7fb0ff', pale: '#2c456e', orange: '#f0a35e', band: '#17362a'
};
const PRINTED = { width: 640, height: 200 };

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const font = () => getComputedStyle(document.body).fontFamily;

export const makeCharts = address => {
  const placed = new Set();
  let printing = false;
  // the file is no module: it leaves its name with the window
  const library = import(address).then(() => globalThis.echarts ?? null).catch(() => null);
  const sizes = new ResizeObserver(entries => {
    for (const { target, contentRect } of entries) if (contentRect.width && !printing) [...placed].find(one => one.canvas === target)?.chart?.resize();
  });

  const paint = (one, colours, motion) => {
    one.chart.setOption({ ...frame(colours), ...one.draw(colours), animation: motion }, { notMerge: true });
    one.chart.getZr().flush();
    const svg = one.canvas.querySelector('svg');
    svg?.setAttribute('aria-hidden', 'true');
    svg?.setAttribute('focusable', 'false');
  };
  const begin = (one, echarts) => {
    if (!one.canvas.isConnected) return;
    one.chart = echarts.init(one.canvas, null, { renderer: 'svg' });
    one.chart.on('click', ({ data }) => { if (data?.page) location.assign(data.page); });
    paint(one, dark.matches ? DARK : LIGHT, !still.matches);
    sizes.observe(one.canvas);
  };
  const repaint = (colours, size) => {
    for (const one of placed) {
      if (!one.chart) continue;
      one.chart.resize(size);
      paint(one, colours, false);
    }
  };

  dark.addEventListener('change', () => repaint(dark.matches ? DARK : LIGHT));
  addEventListener('beforeprint', () => { printing = true; repaint(LIGHT, PRINTED); });
  addEventListener('afterprint', () => { printing = false; repaint(dark.matches ? DARK : LIGHT, { width: 'auto', height: 'auto' }); });

  return {
    place(canvas, draw, behind) {
      const one = { canvas, draw, chart: null };
      placed.add(one);
      library.then(echarts => {
        if (echarts) return begin(one, echarts);
        canvas.hidden = true;
        behind.open = true;
      });
    },
    forget() {
      for (const { canvas, chart } of placed) {
        sizes.unobserve(canvas);
        chart?.dispose();
      }
      placed.clear();
    }
  };
};

// the tip is drawn, not written as markup: the page allows no style in markup
const frame = colours => ({
  animationDuration: 250,
  textStyle: { fontFamily: font(), fontSize: 12, color: colours.soft },
  grid: { left: 4, right: 30, top: 20, bottom: 4, containLabel: true },
  tooltip: {
    trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colours.paper, borderColor: colours.line,
    padding: [8, 12], textStyle: { color: colours.ink, fontSize: 13, lineHeight: 20 }, axisPointer: { lineStyle: { color: colours.soft } }
  }
});

export const weekAxis = (weeks, colours, bars = false) => ({
  type: 'category', data: weeks, boundaryGap: bars || weeks.length === 1,
  axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false },
  axisLabel: { color: colours.soft, hideOverlap: true, lineHeight: 15, showMinLabel: true }
});

export const valueAxis = (colours, words, more = {}) => ({
  type: 'value', splitNumber: 4, axisLabel: { color: colours.soft, formatter: words }, splitLine: { lineStyle: { color: colours.line } }, ...more
});

/** A band to reach, behind the lines. */
export const targetArea = (target, colours) => target && {
  silent: true, itemStyle: { color: colours.band },
  data: [[{ yAxis: target.low ?? 0 }, { yAxis: target.high ?? 1 }]]
};
