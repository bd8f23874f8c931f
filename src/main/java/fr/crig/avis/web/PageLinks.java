package fr.crig.avis.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of another page of the list now shown, its filters kept. */
@Component("pageLinks")
public class PageLinks {

    /** @param number of the page, from 0 as Spring Data counts; the address counts from 1 */
    public String to(int number) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("page", number + 1)
                .build()
                .toUriString();
    }
}
