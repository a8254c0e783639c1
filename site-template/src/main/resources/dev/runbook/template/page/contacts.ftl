<#import "layout.ftl" as l>
<#import "people.ftl" as people>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#list page.groups() as group>
<section>
<h2${id(group.anchor())}><@l.ref group.service()/></h2>
<#if group.people().contacts()?has_content>
<h3>Contacts</h3>
<@people.contacts group.people().contacts()/>
</#if>
<#if group.people().chains()?has_content>
<h3>Escalation</h3>
<#list group.people().chains() as chain><@people.escalation chain/></#list>
</#if>
</section>
<#else>
<p class="quiet">No runbook names a contact.</p>
</#list>
<#elseif part == "aside">
<@l.toc page.headings()/>
</#if>
</@l.frame>
