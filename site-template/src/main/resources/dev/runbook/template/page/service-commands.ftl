<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#list page.tools() as tool>
<h2${id(tool.anchor())}>${tool.name()}</h2>
<#list tool.forms() as form>
<#if form.name() != tool.name()><h3><code>${form.name()}</code></h3></#if>
<div class="scroll" tabindex="0" role="group" aria-label="${form.name()}"><table class="uses">
<thead><tr><th scope="col">Command</th><th scope="col">Used in</th></tr></thead>
<tbody>
<#list form.uses() as use>
<tr><td><code>${use.text()}</code><#if use.effect() == "destroy" || use.effect() == "disrupt"> <span class="eff ${use.effect()}">${use.effect()}</span></#if></td><td><#list use.places() as place><@l.ref place/><#sep><br></#list></td></tr>
</#list>
</tbody></table></div>
</#list>
<#else>
<p class="quiet">The runbooks of this service hold no command.</p>
</#list>
<#elseif part == "aside">
<@l.toc page.headings()/>
</#if>
</@l.frame>
