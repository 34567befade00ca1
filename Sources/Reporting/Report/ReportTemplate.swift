/// The page's frame: HTML, its style and the one script that serves the filter.
enum ReportTemplate {
  static let page = """
    <!doctype html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src '{{{digest}}}'; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#main">{{skip}}</a>
    <header><h1>{{title}}</h1><p class="lead">{{subtitle}}</p></header>
    <nav aria-label="{{contents}}"><ul>{{#sections}}<li><a href="#{{key}}">{{title}}</a></li>{{/sections}}</ul></nav>
    <main id="main">
    {{#sections}}
    <section id="{{key}}" aria-labelledby="h-{{key}}">
    <h2 id="h-{{key}}">{{title}}</h2>
    <div class="blocks">
    {{#blocks}}
    {{#paragraph}}<p class="full">{{.}}</p>{{/paragraph}}
    {{#list}}<ul class="full points">{{#lines}}<li>{{.}}</li>{{/lines}}</ul>{{/list}}
    {{#figure}}<figure><h3>{{title}}</h3><div class="drawing{{#isWide}} wide{{/isWide}}"{{#isWide}} tabindex="0" role="region" aria-label="{{title}}"{{/isWide}}>{{{svg}}}</div>
    <details><summary>{{behind}}</summary>{{#table}}\(table){{/table}}</details></figure>{{/figure}}
    {{#table}}<div class="full">\(table)</div>{{/table}}
    {{#quotes}}<div class="full quotes">{{#quotes}}<figure class="quote"><blockquote>{{text}}</blockquote><figcaption>{{about}}</figcaption></figure>{{/quotes}}</div>{{/quotes}}
    {{#filter}}<div class="full filter">
    <p class="fields"><label>{{group}} <select id="group"><option value=".">{{all}}</option>{{#groups}}<optgroup label="{{label}}">{{#values}}<option value="{{key}}">{{label}}</option>{{/values}}</optgroup>{{/groups}}</select></label>
    {{#hasPeriods}}<label>{{period}} <select id="period"><option value="">{{whole}}</option>{{#periods}}<option value="{{key}}">{{label}}</option>{{/periods}}</select></label>{{/hasPeriods}}</p>
    <div id="answer" role="status" aria-live="polite"></div>
    <p class="key"><span class="k bad"></span>{{detractors}} <span class="k neutral"></span>{{passives}} <span class="k good"></span>{{promoters}}</p>
    <script type="application/json" id="cells">{{{data}}}</script></div>{{/filter}}
    {{/blocks}}
    </div>
    </section>
    {{/sections}}
    </main>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  private static let table = """
    <div class="scroll" tabindex="0" role="region" aria-label="{{caption}}"><table><caption>{{caption}}</caption>\
    <thead><tr>{{#columns}}<th scope="col"{{#isFigure}} class="n"{{/isFigure}}>{{title}}</th>{{/columns}}</tr></thead>\
    <tbody>{{#rows}}<tr>{{#cells}}{{#isHeader}}<th scope="row">{{text}}</th>{{/isHeader}}\
    {{^isHeader}}<td{{#isFigure}} class="n"{{/isFigure}}>{{text}}</td>{{/isHeader}}{{/cells}}</tr>{{/rows}}</tbody></table></div>\
    {{#notes}}<p class="note">{{.}}</p>{{/notes}}
    """

  static let style = """
    *{box-sizing:border-box}html{scroll-behavior:smooth}
    body{margin:0;background:var(--paper);color:var(--text);font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
    header,nav,main{max-width:1120px;margin:0 auto;padding:0 16px}
    header{padding-top:28px}h1{font-size:1.7rem;line-height:1.2;margin:0}.lead{color:var(--muted);margin:6px 0 0}
    nav ul{display:flex;flex-wrap:wrap;gap:6px 14px;list-style:none;padding:12px 0;margin:12px 0 0;border-block:1px solid var(--grid)}
    a{color:var(--good)}a:focus-visible,select:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--good);outline-offset:2px}
    .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:6px}
    section{padding:20px 0 8px}h2{font-size:1.3rem;margin:8px 0 10px}h3{font-size:1rem;margin:0 0 6px}
    .blocks{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,400px),1fr))}
    .full{grid-column:1/-1;margin:0;max-width:100%;min-width:0}p.full,.points{max-width:72ch}.points{padding-left:1.2em}.points li{margin:.35em 0}
    figure{margin:0;padding:14px;border-radius:10px;background:var(--card);min-width:0}
    .drawing svg{display:block;width:100%;height:auto}.wide{overflow-x:auto}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;color:var(--muted);padding:4px 0}
    th,td{text-align:left;padding:5px 8px;border-bottom:1px solid var(--grid);vertical-align:top;font-weight:400}
    thead th{font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .note{color:var(--muted);font-size:.85rem;margin:6px 0}summary{cursor:pointer;color:var(--muted);font-size:.9rem;margin-top:8px}
    .quotes{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr))}
    blockquote{margin:0;border-left:3px solid var(--second);padding-left:10px}figcaption{color:var(--muted);font-size:.85rem;margin-top:6px}
    .fields{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 10px}select{font:inherit;padding:6px;max-width:100%;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:6px}
    .bars{display:flex;height:30px;border-radius:6px;overflow:hidden;margin:8px 0}.bars span{display:block}
    .bars .bad,.k.bad{background:var(--bad)}.bars .neutral,.k.neutral{background:var(--neutral)}.bars .good,.k.good{background:var(--good)}
    .k{display:inline-block;width:12px;height:12px;border-radius:3px;margin:0 4px 0 10px}.key{margin:0;color:var(--muted);font-size:.9rem}
    .big{font-size:2rem;font-weight:650;margin:0}
    @media print{nav,.filter .fields,summary,.skip{display:none}section{break-inside:auto}figure,table,tr,.quote{break-inside:avoid}h2,h3{break-after:avoid}body{font-size:11pt}.blocks{grid-template-columns:1fr 1fr}}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    """

  /// The adjusted Wald interval, as `NetPromoterScore` in Scoring computes it.
  static let script = """
    (function(){var e=document.getElementById('cells');if(!e)return;var d=JSON.parse(e.textContent),g=document.getElementById('group'),p=document.getElementById('period'),a=document.getElementById('answer');
    function f(x){var s=Math.abs(Math.round(x*10)/10).toFixed(1).replace('.',d.decimal);return(x<-0.05?'\\u2212':x>0.05?'+':'')+s}
    function show(){var k=g.value+'.'+(p?p.value:''),c=d.cells[k];a.textContent='';if(!c){a.textContent=d.hidden;return}
    var n=c[0]+c[1]+c[2],s=100*(c[0]-c[2])/n,m=n+3,P=(c[0]+.75)/m,D=(c[2]+.75)/m,h=196*Math.sqrt((P+D-(P-D)*(P-D))/m)*0.99998199,q=100*(P-D);
    var b=document.createElement('p');b.className='big';b.textContent='NPS '+f(s);a.appendChild(b);
    var t=document.createElement('p');t.textContent='n = '+n+' \\u00b7 95 %: '+f(Math.max(-100,q-h))+' \\u2026 '+f(Math.min(100,q+h));a.appendChild(t);
    var r=document.createElement('div');r.className='bars';[['bad',c[2]],['neutral',c[1]],['good',c[0]]].forEach(function(x){var i=document.createElement('span');i.className=x[0];i.style.width=(100*x[1]/n)+'%';i.title=Math.round(100*x[1]/n)+' %';r.appendChild(i)});a.appendChild(r)}
    g.addEventListener('change',show);if(p)p.addEventListener('change',show);show()})();
    """

  /// Lets this script run and no other; a test recomputes it.
  static let scriptDigest = "sha256-dVFc457K3tGnKF5BiKzYsko/P9JQyqBe9m/oqEcioPY="
}
