<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<p class="meta"><span class="tag">checklist</span> from <@l.ref page.runbook()/></p>
<@l.paper page.checklist().fact().span().file() + ":" + page.checklist().fact().span().line()/>
<div class="fields"></div>
<div class="ticks"></div>
<ol class="prose steps boxes">
<#list page.items() as item>
<li class="step"><input type="checkbox" class="tick" id="rb-tick-${item?counter}" aria-label="Step ${item?counter} done">${prose(item)}</li>
</#list>
</ol>
<#elseif part == "aside">
<@l.details page.details()/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
