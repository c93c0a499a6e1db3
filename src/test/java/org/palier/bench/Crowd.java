package org.palier.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many people who open a page at the same moment. */
class Crowd {

	private final HttpClient client = HttpClient.newHttpClient();

	/**
	 * Each opens their page again and again.
	 * @return how long each page took, in milliseconds, the shortest first
	 */
	List<Double> open(List<Page> pages, int times) throws Exception {
		var people = Executors.newFixedThreadPool(pages.size());
		try {
			var all = new ArrayList<Double>();
			var work = pages.stream().map((page) -> (Callable<List<Double>>) () -> open(page, times)).toList();
			for (var done : people.invokeAll(work)) {
				all.addAll(done.get());
			}
			return all.stream().sorted().toList();
		}
		finally {
			people.shutdown();
		}
	}

	/** So many percent took no longer. */
	static double percentile(List<Double> sorted, int percent) {
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

	private List<Double> open(Page page, int times) throws Exception {
		var took = new ArrayList<Double>();
		for (int i = 0; i < times; i++) {
			long begin = System.nanoTime();
			var answer = client.send(
					HttpRequest.newBuilder(URI.create(page.address())).header("Cookie", page.cookie()).build(),
					BodyHandlers.ofString());
			took.add((System.nanoTime() - begin) / 1e6);
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(page.address() + " answers " + answer.statusCode());
			}
		}
		return took;
	}

	/** What one of them opens, and with which cookie. */
	record Page(String address, String cookie) {
	}

}
