<#-- What all pages have. A page's template calls "frame" and nests what stands in <main>. -->
<#macro frame wide=false>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title><#if page.url() != "">${page.title()} · </#if>${site.title}</title>
<#nested "head">
<#if site.url??><link rel="canonical" href="${site.url}${page.url()}" data-root="${site.url}">
</#if><link rel="icon" href="${root}assets/icon.svg">
<link rel="stylesheet" href="${root}assets/runbook.css">
<#include "scripts.ftl">
</head>
<body class="k-${page.kind()}<#if page.printsAsChecklist()> sheet</#if>" data-root="${root}">
<a class="skip" href="#rb-main">Skip to content</a>
<header class="top">
<div class="bar">
<a class="brand" href="${href("")}">${site.title}</a>
<form class="find" role="search" action="${href("search/")}" method="get">
<label class="vh" for="rb-q">Search</label>
<input id="rb-q" name="q" type="search" placeholder="Alert, command, error…" autocomplete="off" autocapitalize="off" spellcheck="false">
</form>
<nav aria-label="Site">
<a href="${href("contacts/")}"<#if page.kind() == "contacts"> aria-current="page"</#if>>Contacts</a>
<a href="${href("severities/")}"<#if page.kind() == "severities"> aria-current="page"</#if>>Severities</a>
<a href="${href("commands/")}"<#if page.kind() == "commands"> aria-current="page"</#if>>Commands</a>
<a href="${href("findings/")}"<#if page.kind() == "findings"> aria-current="page"</#if>>Findings</a>
<#if (site.disagreements > 0) || page.kind() == "disagreements"><a href="${href("disagreements/")}"<#if page.kind() == "disagreements"> aria-current="page"</#if>>Disagreements (${site.disagreements})</a></#if>
<a href="${href("coverage/")}"<#if page.kind() == "coverage"> aria-current="page"</#if>>Coverage</a>
</nav>
</div>
</header>
<div class="body<#if wide> wide</#if>">
<main id="rb-main">
<#if page.breadcrumbs()?has_content>
<nav class="crumbs" aria-label="Breadcrumb"><a href="${href("")}">Home</a><#list page.breadcrumbs() as crumb> <span aria-hidden="true">/</span> <a href="${href(crumb.url)}">${crumb.text}</a></#list></nav>
</#if>
<#nested "main">
</main>
<#if !wide>
<aside aria-label="About this page">
<#nested "aside">
</aside>
</#if>
</div>
<footer class="foot">
<p>${site.title}, published ${site.today}<#if site.version??>, version ${site.version}</#if></p>
</footer>
</body>
</html>
</#macro>

<#macro chip severity><span class="sev ${severity.urgency().word()}">${severity.text()}</span></#macro>

<#-- A link; plain text where there is no address. -->
<#macro ref to><#if to.url() == "">${to.text()}<#else><a href="${href(to.url())}">${to.text()}</a></#if><#if to.note() != ""> <small>${to.note()}</small></#if></#macro>

<#macro toc headings>
<#if (headings?size > 1)>
<nav class="toc" id="rb-toc" aria-labelledby="rb-toc-title">
<h2 id="rb-toc-title">On this page</h2>
<ul>
<#list headings as heading><#if heading.level() <= 3>
<li class="l${heading.level()}"><a href="#${heading.anchor()}">${heading.text()}</a></li>
</#if></#list>
</ul>
</nav>
</#if>
</#macro>

<#macro details list>
<#if list?has_content>
<section class="facts" aria-labelledby="rb-facts">
<h2 id="rb-facts">Facts</h2>
<dl>
<#list list as detail>
<div><dt>${detail.label()}</dt><dd><#list detail.refs() as one><@ref one/><#sep>, </#list></dd></div>
</#list>
</dl>
</section>
</#if>
</#macro>

<#macro relations list title>
<#if list?has_content>
<section class="relations" aria-labelledby="rb-${title?lower_case?replace(" ", "-")}">
<h2 id="rb-${title?lower_case?replace(" ", "-")}">${title}</h2>
<#list list as relation>
<h3>${relation.phrase()}</h3>
<ul>
<#list relation.refs() as one>
<li><@ref one/></li>
</#list>
<#if (relation.more() > 0)>
<li class="quiet">and ${relation.more()} more</li>
</#if>
</ul>
</#list>
</section>
</#if>
</#macro>

<#macro alerts rows label service=false>
<#local answered = rows?filter(row -> row.procedures()?has_content)?has_content>
<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table class="alerts">
<thead><tr><th scope="col">Alert</th><th scope="col">Severity</th><#if service><th scope="col">Service</th></#if><th scope="col">Fires when</th><#if answered><th scope="col">Answered by</th></#if></tr></thead>
<tbody>
<#list rows as row>
<tr><td><a href="${href(row.alert().url())}">${row.alert().text()}</a></td><td><#if row.severity()??><@chip row.severity()/></#if></td><#if service><td><#if row.service()??><@ref row.service()/></#if></td></#if><td>${row.condition()!}</td><#if answered><td><#list row.procedures() as one><@ref one/><#sep>, </#list></td></#if></tr>
</#list>
</tbody></table></div>
</#macro>

<#-- Figures on a scale; the words say all that the picture shows. -->
<#macro bands list>
<#list list as one>
<figure class="band">
${band(one)}
<div class="ends" aria-hidden="true"><span>${one.low()}</span><span>${one.high()}</span></div>
<figcaption>${one.words()}<#if one.scale() != ""> <span class="quiet">${one.scale()}</span></#if><#list one.said() as said> <span class="<#if said.agree()>quiet<#else>disputed</#if>">${said.sentence()}</span></#list></figcaption>
</figure>
</#list>
</#macro>

<#-- An expression of PromQL in colours. -->
<#macro promql parts><pre class="fence wrap" data-lang="promql"><code><#list parts as part><#if part.kind() == "">${part.text()}<#else><span class="q-${part.kind()}">${part.text()}</span></#if></#list></code></pre></#macro>

<#macro rule of>
<@promql of.expression()/>
<#if of.meaning()??><p><strong>In words:</strong> ${of.meaning()}.</p></#if>
<dl class="rulefacts">
<#list of.facts() as fact>
<div><dt>${fact.label()}</dt><dd><#list fact.refs() as one><@ref one/></#list></dd></div>
</#list>
<div><dt>Written in</dt><dd><@ref of.source()/></dd></div>
</dl>
</#macro>

<#macro thresholds rows>
<div class="scroll" tabindex="0" role="group" aria-label="Thresholds"><table class="thresholds">
<thead><tr><th scope="col">Role</th><th scope="col">Limit</th><th scope="col">For</th><th scope="col">Written in</th></tr></thead>
<tbody>
<#list rows as row>
<tr><td>${row.role()}</td><td><strong>${row.limit()}</strong><#if row.name()??> <small>${row.name()}</small></#if></td><td>${row.duration()!}</td><td class="quiet"><ul><#list row.sources() as one><li><@ref one/></li></#list></ul></td></tr>
</#list>
</tbody></table></div>
</#macro>

<#macro findings rows place=true>
<ul class="findings">
<#list rows as row>
<li><span class="sev ${row.severity()}">${row.severity()}</span> <code><@ref row.rule()/></code> ${code(row.message())} <span class="quiet">${code(row.help())}</span><#if place> <small><@ref row.place()/></small></#if></li>
</#list>
</ul>
</#macro>

<#-- What is filled in by hand on paper, and who did it. -->
<#macro paper source>
<div class="paper">
<dl>
<div><dt>Date</dt><dd class="line"></dd></div>
<div><dt>Started</dt><dd class="line"></dd></div>
<div><dt>Finished</dt><dd class="line"></dd></div>
<div><dt>Done by</dt><dd class="line"></dd></div>
<div><dt>Checked by</dt><dd class="line"></dd></div>
</dl>
<p>Printed from ${site.url!}${page.url()} as of ${site.today}<#if site.version??>, version ${site.version}</#if>. Source: ${source}.</p>
</div>
</#macro>
