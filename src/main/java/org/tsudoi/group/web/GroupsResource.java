package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.web.Problem;
import org.tsudoi.group.Application;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ApplyForRegistration;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.SearchDirectory;

/** Groups over the API: the directory, one group, a new one. */
@Path("groups")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class GroupsResource {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ApiPost posts;

    @Inject
    private GroupReplies replies;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private SearchDirectory search;

    @Inject
    private ApplyForRegistration apply;

    /** A page of the directory; next is the value of after for the page behind it. */
    public record Page(List<DirectoryJson> items, String next) {}

    @GET
    public Page list(@BeanParam DirectoryParams params) {
        List<String> mistakes = new ArrayList<>();
        int limit = params.limit(mistakes);
        DirectoryFilter filter = params.filter(readGroups.book().areas(), mistakes);
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        var found = search.search(filter, limit);
        return new Page(found.entries().stream().map(DirectoryJson::of).toList(), found.next());
    }

    @GET
    @Path("{code}")
    public GroupJson one(@PathParam("code") String code) {
        Optional<GroupView> inside = current.actor().isSignedIn() ? readGroups.inside(code) : Optional.empty();
        return inside.map(g -> GroupJson.inside(g, asked.getLanguage()))
                .or(() -> readGroups.shown(code).map(GroupJson::shown))
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, "groups", body, json -> {
            Application form = replies.application(json);
            return json.mistakes().isEmpty()
                    ? replies.of(apply.save(null, form), 201)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }
}
