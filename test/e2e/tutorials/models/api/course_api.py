import os
from opencompass.models import OpenAISDK

course_url = 'URL/'
course_key = os.getenv('COURSE_API_KEY')

models = [
    dict(
        # abbr='course-latest',
        type=OpenAISDK,
        path='course-latest',
        key=course_key,
        openai_api_base=course_url,
        rpm_verbose=True,
        query_per_second=25,
        max_out_len=512,
        max_seq_len=4096,
        temperature=0.01,
        batch_size=1,
        retry=3,
    )
]
