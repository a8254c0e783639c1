<#import "layout.ftl" as l>
<#macro explained title what>
<section class="answer" aria-labelledby="rb-${title?lower_case}">
<h2 id="rb-${title?lower_case}">${title}</h2>
<#if what.prose()??>${prose(what.prose())}<#elseif what.annotation()??><p>${what.annotation()}</p><#else><p class="quiet">The runbook does not say.</p></#if>
</section>
</#macro>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}<#if page.severity()??> <@l.chip page.severity()/></#if></h1>
<dl class="strip">
<#if page.condition()??><div class="grow"><dt>Fires when</dt><dd><strong>${page.condition()}</strong></dd></div></#if>
<#if page.metrics()?has_content><div><dt>Metric</dt><dd><#list page.metrics() as one><@l.ref one/><#sep>, </#list></dd></div></#if>
<div><dt>Owner</dt><dd>${page.owner()!"not named"}</dd></div>
<div><dt>Who to call</dt><dd><@l.ref page.calls()/></dd></div>
<#if page.told()?has_content><div><dt>Alertmanager tells</dt><dd><#list page.told() as one><@l.ref one/><#sep>, </#list></dd></div></#if>
</dl>
<@l.bands page.bands()/>
<#if page.disputes()?has_content>
<section class="disputes" aria-labelledby="rb-disputes">
<h2 id="rb-disputes">Two places disagree</h2>
<@l.findings rows=page.disputes()/>
<p class="quiet"><a href="${href("disagreements/")}">All disagreements, side by side</a></p>
</section>
</#if>
<div class="answers">
<@explained "Meaning" page.meaning()/>
<@explained "Impact" page.impact()/>
</div>
<section class="first" aria-labelledby="rb-first">
<h2 id="rb-first">First action</h2>
<#if page.first()??>
${prose(page.first().prose())}
<p class="more">Then go on with <@l.ref page.first().more()/>.</p>
<#else>
<p class="quiet">The runbook names no action. <#if page.in()??>Look at the procedures of <@l.ref page.in()/>.</#if></p>
</#if>
<#if page.sheets()?has_content>
<p class="more">To tick off or print: <#list page.sheets() as one><@l.ref one/><#sep>, </#list>.</p>
</#if>
</section>
<div class="fields"></div>
<div class="prose">
<#list page.parts() as one>
<section>
<h2${id(one.anchor())}>${one.title()}<#if one.sheet()??> <a class="own" href="${href(one.sheet())}">checklist<span class="vh">: ${one.title()}</span></a></#if></h2>
${prose(one.prose())}
</section>
</#list>
</div>
<#if page.procedures()?has_content>
<section aria-labelledby="rb-procedures">
<h2 id="rb-procedures">Procedures that answer it</h2>
<ul><#list page.procedures() as one><li><@l.ref one/></li></#list></ul>
</section>
</#if>
<#if page.thresholds()?has_content>
<section aria-labelledby="rb-thresholds">
<h2 id="rb-thresholds">Thresholds of its metric</h2>
<@l.thresholds page.thresholds()/>
</section>
</#if>
<#list page.rules()>
<section aria-labelledby="rb-rule">
<h2 id="rb-rule">Alerting rule</h2>
<#items as rule>
<#if (page.rules()?size > 1) || rule.name() != page.title()><h3>${rule.name()}</h3></#if>
<@l.rule rule/>
</#items>
</section>
</#list>
<#if page.panels()?has_content>
<section aria-labelledby="rb-panels">
<h2 id="rb-panels">Dashboards that show it</h2>
<ul><#list page.panels() as one><li><@l.ref one/></li></#list></ul>
</section>
</#if>
<#list page.related()>
<section aria-labelledby="rb-related">
<h2 id="rb-related">Related alerts</h2>
<#items as group>
<h3>${group.reason()}</h3>
<@l.alerts rows=group.alerts() label=group.reason()/>
</#items>
</section>
</#list>
<#elseif part == "aside">
<@l.toc page.headings()/>
<@l.details page.details()/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
