<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<p class="lede">${page.errors()} error<#if page.errors() != 1>s</#if>, ${page.warnings()} warning<#if page.warnings() != 1>s</#if>, ${page.infos()} note<#if page.infos() != 1>s</#if> in the runbooks.</p>
<p><a href="${href("disagreements/")}">Where two sources disagree, side by side</a> (${site.disagreements})</p>
<#list page.unchecked() as sentence><p class="quiet">${sentence}</p>
</#list>
<#if page.files()?has_content>
<h2 id="rb-files">By file</h2>
<#list page.files() as file>
<section>
<h3><@l.ref file.file()/></h3>
<@l.findings rows=file.findings()/>
</section>
</#list>
<#if (page.more() > 0)><p class="quiet">${page.more()} more are in <code>findings.json</code> and on the runbooks' own pages.</p></#if>
<#else>
<p>Nothing was found.</p>
</#if>
<#elseif part == "aside" && page.rules()?has_content>
<section class="facts counts" aria-labelledby="rb-rules">
<h2 id="rb-rules">By rule</h2>
<dl>
<#list page.rules() as row>
<div><dt><@l.ref row.rule()/></dt><dd><span class="sev ${row.severity()}">${row.count()}<span class="vh"> ${row.severity()}</span></span></dd></div>
</#list>
</dl>
</section>
</#if>
</@l.frame>
