package fr.crig.avis.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Another address of the list now shown, its filters kept. */
@Component("pageLinks")
public class PageLinks {

    /** @param number of the page, from 0 as Spring Data counts; the address counts from 1 */
    public String to(int number) {
        return address(here().replaceQueryParam("page", number + 1));
    }

    /** From its first page, sorted by what that word asks for. */
    public String sortedBy(String word) {
        return address(here().replaceQueryParam("page").replaceQueryParam("tri", word));
    }

    /** All of it, as a file for a spreadsheet. */
    public String csv() {
        UriComponentsBuilder here = here();
        return address(here.replacePath(here.build().getPath() + ".csv").replaceQueryParam("page"));
    }

    private static UriComponentsBuilder here() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }

    private static String address(UriComponentsBuilder page) {
        return page.scheme(null).host(null).port(null).build().toUriString();
    }
}
