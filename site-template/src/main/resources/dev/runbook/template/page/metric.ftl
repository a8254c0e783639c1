<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#if page.metric().fact().description()??><p>${page.metric().fact().description()}</p></#if>
<h2 id="rb-thresholds">Thresholds</h2>
<@l.bands page.bands()/>
<#if page.thresholds()?has_content><@l.thresholds page.thresholds()/><#else><p class="quiet">No runbook gives a limit for it.</p></#if>
<h2 id="rb-alerts">Alerts</h2>
<#if page.alerts()?has_content><@l.alerts rows=page.alerts() label="Alerts"/><#else><p class="quiet">No alert watches it.</p></#if>
<#if page.query()?has_content>
<h2 id="rb-query">Query</h2>
<@l.promql page.query()/>
</#if>
<#list page.rules()>
<h2 id="rb-rules">Alerting rules</h2>
<#items as rule>
<h3>${rule.name()}</h3>
<@l.rule rule/>
</#items>
</#list>
<#list page.recordings()>
<h2 id="rb-recordings">Recording rules</h2>
<#items as one>
<h3>${one.name()}</h3>
<@l.promql one.expression()/>
<p class="quiet"><@l.ref one.source()/></p>
</#items>
</#list>
<#if page.panels()?has_content>
<h2 id="rb-panels">Dashboards that show it</h2>
<ul><#list page.panels() as one><li><@l.ref one/></li></#list></ul>
</#if>
<#elseif part == "aside">
<@l.details page.details()/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
