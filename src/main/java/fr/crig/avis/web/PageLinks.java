package fr.crig.avis.web;

import fr.crig.avis.page.ListPage;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Another address of the list now shown, its filters kept. */
@Component("pageLinks")
public class PageLinks {

    private static final String PAGE = "page";
    private static final String BEHIND = "suite";

    /** @param number of the page, from 0 as Spring Data counts; the address counts from 1 */
    public String to(int number) {
        return address(here().replaceQueryParam(PAGE, number + 1));
    }

    /** More was found than there are pages of. */
    public boolean goesOn(Page<?> page) {
        return page instanceof ListPage<?> list && list.isMore();
    }

    /** Where the list goes on after its last page; null when it does not. */
    public String rest(Page<?> page) {
        return page instanceof ListPage<?> list && list.last() != null
                ? address(here().replaceQueryParam(PAGE).replaceQueryParam(BEHIND, list.last()))
                : null;
    }

    /** Whether the list now shown goes on with one that began elsewhere. */
    public boolean isRest() {
        return here().build().getQueryParams().containsKey(BEHIND);
    }

    /** From its first page. */
    public String start() {
        return address(fromStart());
    }

    /** From its first page, sorted by what that word asks for. */
    public String sortedBy(String word) {
        return address(fromStart().replaceQueryParam("tri", word));
    }

    /** All of it, as a file for a spreadsheet. */
    public String csv() {
        UriComponentsBuilder start = fromStart();
        return address(start.replacePath(start.build().getPath() + ".csv"));
    }

    /** From its first page, without one of its filters. */
    public String without(String filter) {
        return address(fromStart().replaceQueryParam(filter));
    }

    private static UriComponentsBuilder fromStart() {
        return here().replaceQueryParam(PAGE).replaceQueryParam(BEHIND);
    }

    private static UriComponentsBuilder here() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }

    private static String address(UriComponentsBuilder page) {
        return page.scheme(null).host(null).port(null).build().toUriString();
    }
}
