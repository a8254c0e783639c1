<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1${id(page.titleAnchor())}>${page.title()}<#if page.severity()??> <@l.chip page.severity()/></#if></h1>
<#if (page.headings()?size > 1)><p class="jump"><a href="#rb-toc">On this page</a></p></#if>
<div class="fields"></div>
<div class="prose">
${prose(page.prose())}
</div>
<#if page.findings()?has_content>
<section class="wrong" aria-labelledby="rb-findings">
<h2 id="rb-findings">Findings in this runbook</h2>
<@l.findings rows=page.findings()/>
</section>
</#if>
<#elseif part == "aside">
<@l.toc page.headings()/>
<@l.details page.details()/>
<@l.relations page.documents() "Described here"/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
