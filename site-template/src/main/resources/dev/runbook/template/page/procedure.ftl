<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}<#if page.context() != "" && page.context() != page.runbook().text()> <small>${page.context()}</small></#if></h1>
<p class="meta"><#if page.procedure().fact().kind().word() != "other"><span class="tag">${page.procedure().fact().kind().word()?replace("-", " ")}</span> </#if><#if page.procedure().fact().destructive()><span class="eff destroy">Destroys data</span> </#if>from <@l.ref page.runbook()/></p>
<@l.paper page.procedure().fact().span().file() + ":" + page.procedure().fact().span().line()/>
<#if page.procedure().fact().preconditions()??><p class="before"><strong>Before you start:</strong> ${page.procedure().fact().preconditions()}</p></#if>
<div class="fields"></div>
<div class="ticks"></div>
<div class="prose steps">
${prose(page.prose())}
</div>
<#elseif part == "aside">
<@l.toc page.headings()/>
<@l.details page.details()/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
