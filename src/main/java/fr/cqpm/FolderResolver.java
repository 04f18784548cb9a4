package fr.cqpm;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Knows in which folders files are, and looks for no other address among all jars of the
 * class path: each link of each page would be looked for there.
 */
final class FolderResolver implements ResourceResolver {

	private static final Set<String> FOLDERS = Set.of("css", "fonts", "icons", "js");

	@Override
	public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		return chain.resolveResource(request, path, locations);
	}

	@Override
	public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return FOLDERS.contains(path.split("/", 2)[0]) ? chain.resolveUrlPath(path, locations) : null;
	}

}
